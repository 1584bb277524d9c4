// A survey's callbacks, as events. The page's own keep running.
const callbacks = (target().callbacks = Object.assign({}, target().callbacks));
for (const event of ['eligible', 'shown', 'response', 'declined']) {
  const name = event.replace(/[nd]$/, '');
  const own = callbacks['after_' + name];
  callbacks['after_' + name] = (...args) => {
    attempt(own, ...args);
    debug(name, ...args);
    emit('survey:' + event, ...args);
  };
}
