/**
 * Loaded before Next's own program (`node --import`): ends it when its channel to the launcher closes, so that a killed
 * launcher leaves no console behind. The processes that Next forks inherit this, each towards the one that forked it;
 * threads have no channel of their own.
 *
 * It polls, because a listener on the channel would keep a process alive that has finished its work, and an unref of
 * the channel would let one end that waits for more.
 */
const pollMs = 300;
if (process.connected) {
  setInterval(() => {
    if (!process.connected) process.exit(0);
  }, pollMs).unref();
}
