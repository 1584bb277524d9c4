// Pairs of event and listener. `filter` copies the list before it runs, so that a listener may take
// itself away.
let listeners = [];

const emit = (event, ...args) =>
  listeners.filter(([known]) => known == event).forEach(([, listener]) => attempt(listener, ...args));

const on = (event, listener) => {
  listeners.push([event, listener]);
};

const off = (event, listener) => {
  listeners = listeners.filter(
    ([known, other]) => known != event || (listener && other != listener)
  );
};

const once = (event, listener) =>
  on(event, function first(...args) {
    off(event, first);
    listener(...args);
  });
