// A survey's callbacks, as events. The page's own keep running, those that it sets later too.
const pageCallbacks = {};
const callbacks = {};
for (const event of ['eligible', 'shown', 'response', 'declined']) {
  const name = event.replace(/[nd]$/, '');
  const key = 'after_' + name;
  let isInside;
  callbacks[key] = (...args) => {
    // A page's own that wraps ours calls it again.
    if (isInside) return;
    isInside = true;
    attempt(pageCallbacks[key], ...args);
    isInside = false;
    debug(name, ...args);
    emit('survey:' + event, ...args);
  };
}

// One that is shown, or waits for its delay, is about a person or a page that is no longer there.
const stopSurvey = () => tolerate(() => WootricSurvey.stop());
