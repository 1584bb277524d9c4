// Traits, properties and options have to be plain objects: what is none counts as empty.
const objectOf = value => (Object(value) !== value || Array.isArray(value) ? {} : value);

// What Wootric can take as one field: text, a number, true or false. The names of no other types have an
// r or two o.
const plain = value => (/r|oo/.test(typeof value) ? value : undefined);

const isFunction = value => typeof value == 'function';

// Runs code that is not ours, if there is any. Its exception is reported as its own, and stops
// nothing of ours.
const attempt = async (run, ...args) => run && run(...args);

// Runs what a browser's settings may forbid: storage that is blocked throws.
const tolerate = run => {
  try {
    return run();
  } catch (error) {}
};

let isDebugged;
const debug = (...line) => isDebugged && tolerate(() => console.log('wootric:', ...line));
