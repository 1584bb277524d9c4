// A survey's callbacks, as events. The page's own keep running.
const surveyEvents = () => {
  const own = base.callbacks || {};
  const events = { eligible: 'eligible', show: 'shown', response: 'response', decline: 'declined' };
  base.callbacks = Object.assign({}, own);
  for (const name of Object.keys(events))
    base.callbacks['after_' + name] = (...args) => {
      if (own['after_' + name]) attempt(own['after_' + name], ...args);
      debug(name, ...args);
      emit('survey:' + events[name], ...args);
    };
  assign({ callbacks: undefined });
};
