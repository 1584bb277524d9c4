// Whether a value is of a kind, made in this frame or in another. An element that is a global because
// of its id is no 'Object'.
const is = (kind, value) => ({}).toString.call(value) == '[object ' + kind + ']';

// Traits, properties and options have to be plain objects: what is none counts as empty.
const objectOf = value => (is('Object', value) ? value : {});

// A copy of objects' own keys, laid over each other. A key `__proto__` would give it another prototype.
const copyOf = (...objects) =>
  Object.setPrototypeOf(Object.assign({}, ...objects), Object.prototype);

// What Wootric can take as one field: text, a number, true or false.
const plain = value =>
  ['string', 'number', 'boolean'].includes(typeof value) ? value : undefined;

// The same as text, which is empty where there is nothing.
const textOf = value => (plain(value) === undefined ? '' : value + '');

const isFunction = value => typeof value == 'function';

// Runs code that is not ours, if there is any. Its exception is reported as its own, and stops
// nothing of ours.
const attempt = async (run, ...args) => isFunction(run) && run(...args);

// Runs what a browser's settings may forbid: storage that is blocked throws.
const tolerate = run => {
  try {
    return run();
  } catch (error) {}
};

//# if debugs
let debug = analytics._note;
//# if integrity
//# else
// Yesterday's loader may have none.
debug = debug || (() => {});
//# end
//# end
//# if explains

// Returns what has become of a value, and tells the rule by which one is lost.
const traced = (rule, given, value) => {
  if (given !== undefined && value === undefined) debug(rule, 'dropped:', given);
  return value;
};
//# end
