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
  //# if explains
  const days = Math.floor(new Date() / 86400000 - value / 86400);
  if (days >= 0 && days < /*= firstSurvey */ 31)
    debug('created_at is', days, 'days ago: by default Wootric asks after', /*= firstSurvey */ 31);
  //# end
  if (value != 1234567890 && value < new Date() / 1000) return value;
  //# if debugs
  if (given) debug('created_at dropped:', given);
  //# end
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
    //# if debugs
    if (/pass|card|cvv|iban|ssn/i.test(key)) debug('secret?', key);
    //# end
    if (is('Date', value) || /^\d{4}-\d\d-\d\d([T ]\S+)?$/.test(textOf(value))) {
      value = seconds(value);
      key = key.replace(/(_date)?$/, '_date');
    }
    //# if debugs
    if (plain(value) === undefined || /[$.\0]/.test(key))
      debug(
        'property dropped:',
        //# if explains
        plain(value) === undefined ? 'neither text, number, true, false nor date:' : '$, . or NUL in the name:',
        //# end
        key
      );
    else properties[key] = value;
    //# else
    if (plain(value) !== undefined && !/[$.\0]/.test(key)) properties[key] = value;
    //# end
  }
  //# else
  //# if explains
  const withRow = [
    //# emit mapped
    'email',
    'createdAt',
    'language'
    //# end
  ];
  for (const key of Object.keys(traits))
    if (!withRow.includes(key)) debug('property dropped:', key, "otherTraits: 'drop'");
  //# end
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
