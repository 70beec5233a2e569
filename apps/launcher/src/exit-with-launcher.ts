/**
 * Loaded before Next's own program (`node --import`): ends it when its channel to the launcher closes, so that a killed
 * launcher leaves no console behind. The workers that Next forks inherit this, each towards the process that forked it.
 */
process.once("disconnect", () => process.exit(0));
// Waiting for that is no reason to go on: a finished build ends.
process.channel?.unref();
