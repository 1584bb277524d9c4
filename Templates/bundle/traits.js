//# if drops
// What never leaves the page is in no description of a page or a group either.
const kept = values => {
  const left = Object.assign({}, values);
  //# emit drops
  delete left.ssn;
  //# end
  return left;
};
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
  for (let key in traits) {
    // Traits with a row of their own, and those that never leave the page.
    const mapped = [
      //# emit mapped
      'email',
      'createdAt',
      'language'
      //# end
    ];
    if (mapped.includes(key)) continue;
    let value = traits[key];
    if (value instanceof Date || (plain(value) && /^\d{4}-\d\d-\d\d(T\S+)?$/.test(value))) {
      value = seconds(value);
      key = key.replace(/(_date)?$/, '_date');
    }
    if (plain(value) === undefined || /[$.\0]/.test(key)) debug('property dropped:', key);
    else properties[key] = value;
  }
  //# end
  //# if mappedProperties
  const own = {
    //# emit properties
    company: plain(traits.company)
    //# end
  };
  for (const key in own) if (own[key] !== undefined) properties[key] = own[key];
  //# end
  return properties;
};
