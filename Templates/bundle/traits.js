// The site's trait mappings, compiled. Every field is named, so that a missing trait clears it.
const fieldsOf = traits => ({
  //# emit fields
  email: plain(traits.email),
  created_at: signUp(traits.createdAt),
  language: plain(traits.language)
  //# end
});

//# if otherTraits
// Traits with a row of their own, and those that never leave the page.
const mapped = [
  //# emit mapped
  'email',
  'createdAt',
  'language'
  //# end
];
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
  for (const key in traits) {
    const value = traits[key];
    if (mapped.includes(key) || /[$.\0]/.test(key)) continue;
    if (value instanceof Date || /^\d{4}-\d\d-\d\d(T\S+)?$/.test(value))
      put(properties, key.replace(/(_date)?$/, '_date'), seconds(value));
    else put(properties, key, plain(value));
  }
  //# end
  //# emit properties
  //# end
  return properties;
};
