// A survey's callbacks, as events. The page's own keep running, those that it sets later too.
let pageCallbacks;
const callbacks = {};
for (const event of ['eligible', 'shown', 'response', 'declined']) {
  const name = event.replace(/[nd]$/, '');
  callbacks['after_' + name] = (...args) => {
    attempt(pageCallbacks['after_' + name], ...args);
    debug(name, ...args);
    emit('survey:' + event, ...args);
  };
}

// One that is shown, or waits for its delay, is about a person or a page that is no longer there.
const stopSurvey = () => tolerate(() => WootricSurvey.stop());
