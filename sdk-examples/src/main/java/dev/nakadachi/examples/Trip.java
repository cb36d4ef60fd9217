package dev.nakadachi.examples;

import dev.nakadachi.sandbox.Sandbox;

/**
 * What goes along from step to step.
 *
 * @param story tells what happens
 * @param place where everything is written
 * @param bank both institutions
 * @param visitor the person or robot in front of the browser
 * @param secrets what nobody may find afterwards
 * @param figures what the last line says
 */
record Trip(Story story, JourneyPlace place, Sandbox bank, Visitor visitor, KnownSecrets secrets, Figures figures) {}
