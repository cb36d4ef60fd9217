/** Notices that a bank pushes about money that came in: verified, stored once, and those that never came fetched. */
@NullMarked
package dev.nakadachi.bank.notice;

import org.jspecify.annotations.NullMarked;
