// A survey's callbacks, as events. The page's own keep running.
const own = objectOf(target().callbacks);
const endings = { eligible: '', show: 'n', response: '', decline: 'd' };
base.callbacks = Object.assign({}, own);
for (const name in endings)
  base.callbacks['after_' + name] = (...args) => {
    attempt(own['after_' + name], ...args);
    debug(name, ...args);
    emit('survey:' + name + endings[name], ...args);
  };
assign({ callbacks: undefined });
