// Event, listener, and whether once is enough. A new list for each change: a listener may take itself
// away, or add another, while the list is called.
let listeners = [];

const emit = (event, ...args) => {
  for (const [known, listener, isOnce] of listeners)
    if (known == event) {
      if (isOnce) methods.off(event, listener);
      attempt(listener, ...args);
    }
};
