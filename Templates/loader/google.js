const entries = (window.dataLayer = window.dataLayer || []);
// Read once the script that says it is through: the next default may be for some regions alone.
const hear = entry => {
  isRegional =
    isRegional || (Object(entry)[0] === 'consent' && Object(entry[2]).region);
  Promise.resolve().then(() => decide(entry));
};
entries.forEach(hear);
const { push } = entries;
entries.push = (...more) => {
  more.forEach(hear);
  return push.apply(entries, more);
};
