// The SDK reads this global each time that it is called, and a page may have replaced it since. One
// that cannot take our keys is replaced. Ours is set once, under what a person or an event brings.
let current;
const target = () => {
  let own = objectOf(window.wootricSettings);
  if (!Object.isExtensible(own)) own = Object.assign({}, own);
  if (own != current)
    current = window.wootricSettings = Object.assign(own, {
      // What this site's settings own, whatever the page says.
      //# emit site
      account_token: 'NPS-1a2b3c4d',
      version: 'wootric-snippet'
      //# end
    });
  const given = objectOf(own.callbacks);
  for (const name in callbacks)
    if (given[name] != callbacks[name]) {
      pageCallbacks[name] = given[name];
      own.callbacks = Object.assign({}, given, callbacks);
    }
  return own;
};

// What a field goes back to: what the page itself had set, under what is ours.
const base = Object.assign({}, target());

// Sets fields of a person, an event or a page; one without a value goes back to where it was.
const assign = fields => {
  for (const key in fields) {
    const { [key]: value = base[key] } = fields;
    if (value === undefined) delete target()[key];
    else target()[key] = value;
  }
};
