// Listeners. The list is copied before it runs, so that a listener may take itself away.
const listeners = {};

const emit = (event, ...args) =>
  (listeners[event] || []).slice().forEach(listener => attempt(listener, ...args));

const on = (event, listener) => {
  (listeners[event] = listeners[event] || []).push(listener);
  return analytics;
};

const off = (event, listener) => {
  listeners[event] = (listeners[event] || []).filter(
    known => listener && known != listener
  );
  return analytics;
};

const once = (event, listener) =>
  on(event, function first(...args) {
    off(event, first);
    listener(...args);
  });
