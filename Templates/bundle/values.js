// A plain object: what traits, properties and options have to be.
const isObject = value => Object(value) === value && !Array.isArray(value);

// What Wootric can take as one field: text, a number, true or false.
const plain = value => (value === null || Object(value) === value ? undefined : value);

// Nothing, or a number that is none.
const isMissing = value => value === undefined || value !== value;

// Sets a key, or takes it away where there is no value.
const put = (target, key, value) => {
  if (isMissing(value)) delete target[key];
  else target[key] = value;
};

// Runs code that is not ours. Its exception is reported as its own, and stops nothing of ours.
const attempt = async (run, ...args) => run(...args);

// Runs what a browser's settings may forbid: storage that is blocked throws.
const tolerate = run => {
  try {
    return run();
  } catch (error) {}
};
