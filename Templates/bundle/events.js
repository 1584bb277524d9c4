// Event, listener, and whether once is enough. A new list for each change: a listener may take itself
// away, or add another, while the list is called.
let listeners = [];

const emit = (event, ...args) => {
  for (const entry of listeners)
    if (entry[0] == event) {
      if (entry[2]) listeners = listeners.filter(other => other != entry);
      attempt(entry[1], ...args);
    }
};
