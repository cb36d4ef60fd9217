/**
 * The 13 labour banks (ろうきん). Special here: one federation (労働金庫連合会, Rokinren) contracts and runs the system for all of
 * them; they answer enquiries and move no money over the API; the platform is not public, so it is what you pass. See
 * <a href="http://www.rokinren.com/api_collaboration.html">the federation's page</a>.
 */
@NullMarked
package dev.nakadachi.bank.rokin;

import org.jspecify.annotations.NullMarked;
