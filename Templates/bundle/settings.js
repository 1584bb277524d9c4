// What this site's settings own in `wootricSettings`, whatever the page says.
const site = {
  //# emit site
  account_token: 'NPS-1a2b3c4d',
  version: 'wootric-snippet'
  //# end
};

// The SDK reads this global each time that it is called, and a page may have replaced it since.
const target = () =>
  isObject(window.wootricSettings) ? window.wootricSettings : (window.wootricSettings = {});

// What a field goes back to: what the page itself had set, under what is ours.
const base = Object.assign({}, target(), site);

// Sets fields of a person, an event or a page; one without a value goes back to where it was.
const assign = fields => {
  const settings = Object.assign(target(), site);
  for (const key of Object.keys(fields))
    put(settings, key, isMissing(fields[key]) ? base[key] : fields[key]);
  return settings;
};

// All that may tell who somebody is.
const personal = Object.assign(fieldsOf({}), {
  segment_user_id: undefined,
  properties: undefined,
  event_name: undefined,
  group_info: undefined
});
