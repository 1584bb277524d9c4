//# if dates
// An instant in unix seconds, rounded to the nearest; `undefined` where there is none. The epoch
// itself is what a date that is none becomes elsewhere.
// Numbers below 1e11 are seconds, above are milliseconds; eight digits are a date.
const seconds = value => {
  if (!is('Date', value)) {
    value = textOf(value)
      .replace(/^(\d{4})(\d\d)(\d\d)(?=T|$)/, '$1-$2-$3')
      .replace(/T(\d\d)(\d\d)(\d\d)/, 'T$1:$2:$3');
    if (!/\d/.test(value)) return;
    value = value < 1e11 ? value * 1000 : +value || value;
  }
  return Math.round(new Date(value) / 1000) || undefined;
};
//# end

//# if createdAt
// A sign-up date: Wootric's sampling waits from it. One in the future, or the vendor's sample that
// found its way into many sites, says nothing.
const signUp = given => {
  const value = seconds(given);
  if (value != 1234567890 && value < new Date() / 1000) return value;
  if (given) debug('created_at dropped:', given);
};
//# end

//# if drops
// What never leaves the page is in no description of a page or a group either.
const kept = values => {
  const left = copyOf(values);
  //# emit drops
  delete left.ssn;
  //# end
  return left;
};
//# end

//# if drops
// Nor is it stored. Of an object only its part is missing, and the page's own stays whole.
const without = (value, [key, ...rest]) => {
  if (!is('Object', value)) return value;
  const left = copyOf(value);
  if (rest.length) left[key] = without(left[key], rest);
  else delete left[key];
  return left;
};
const storable = traits =>
  [
    //# emit unstored
    ['ssn']
    //# end
  ].reduce(without, traits);
//# end

//# if amount
const amount = value => {
  value = Math.round(plain(value));
  return value === value ? value : undefined;
};
//# end

// Custom attributes: flat, with keys that Wootric accepts. Dates are told by the end of their key.
const propertiesOf = traits => {
  const properties = {};
  //# if otherTraits
  // Traits with a row of their own, and those that never leave the page.
  const mapped = [
    //# emit mapped
    'email',
    'createdAt',
    'language'
    //# end
  ];
  for (let key of Object.keys(traits)) {
    if (mapped.includes(key)) continue;
    let value = traits[key];
    if (/pass|card|cvv|iban|ssn/i.test(key)) debug('secret?', key);
    if (is('Date', value) || /^\d{4}-\d\d-\d\d([T ]\S+)?$/.test(textOf(value))) {
      value = seconds(value);
      key = key.replace(/(_date)?$/, '_date');
    }
    if (plain(value) === undefined || /[$.\0]/.test(key)) debug('property dropped:', key);
    else properties[key] = value;
  }
  //# end
  //# if mappedProperties
  // What a page adds to the prototype of all objects is nobody's trait.
  traits = Object.assign({ __proto__: null }, traits);
  const own = {
    //# emit properties
    company: plain(traits.company)
    //# end
  };
  for (const key of Object.keys(own)) if (own[key] !== undefined) properties[key] = own[key];
  //# end
  return properties;
};
