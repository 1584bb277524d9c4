// The arguments of each call by name: words first, then one object.
const shapes = {
  identify: ['userId', 'traits'],
  group: ['groupId', 'traits'],
  track: ['event', 'properties'],
  alias: ['userId', 'previousId', 'properties'],
  page: ['category', 'name', 'properties'],
  screen: ['category', 'name', 'properties']
};

// What each call means to Wootric: the fields it sets. The SDK is there by now, or never will be.
const meanings = {
  identify({ userId, anonymousId, traits, isOther }) {
    const fields = fieldsOf(traits);
    //# if email
    // As in analytics.js: an id that is an address is the address.
    if (!fields.email && /^\S+@\S+$/.test(userId)) fields.email = userId;
    //# end
    return Object.assign(
      fields,
      { event_name: null, properties: propertiesOf(traits), segment_user_id: userId || anonymousId },
      // The rest of what another person left.
      isOther && { group_info: undefined }
    );
  },
  // Of an event's properties only these are fields too; without one, the person's stays.
  track: ({ event, properties }) =>
    //# emit isTracked
    event &&
    //# end
    {
      event_name: event,
      properties: propertiesOf(properties),
      //# emit eventFields
      email: plain(properties.email) || target().email,
      language: plain(properties.language) || target().language
      //# end
    },
  //# if drops
  page: ({ properties }) => ({ page_info: kept(properties) }),
  group: ({ groupId, traits }) => ({ group_info: Object.assign({ id: groupId }, kept(traits)) }),
  //# else
  page: ({ properties }) => ({ page_info: properties }),
  group: ({ groupId, traits }) => ({ group_info: Object.assign({ id: groupId }, traits) }),
  //# end
  alias: ({ userId }) => ({ segment_user_id: userId }),
  screen() {}
};

// What the loader adds to a call that carries page data.
const isContext = argument => argument && argument.__t == 'bpc';

const isAllowed = ({ All, Wootric = All }) => Wootric !== false;

// One call in any of analytics.js's argument shapes. Resolves when it is delivered, or known not to
// be. All up to the first `await` happens before the call returns.
const process = async (type, given) => {
  let message;
  const drop = reason => debug(type, 'dropped:', reason) || message;
  //# if consent
  if (denied) return drop('consent');
  //# end
  const shape = shapes[type];
  const isPage = shape[0] == 'category';
  const context = given.find(isContext) || { u: location.href };
  const rest = given.filter(argument => !isContext(argument) && !isFunction(argument));
  const words = shape.slice(1).map(() => {
    const word = objectOf(rest[0]) == rest[0] ? undefined : rest.shift();
    return word == null ? undefined : word + '';
  });
  // One word is the page's name.
  if (isPage && words[1] === undefined) words.reverse();
  const data = objectOf(rest[0]);
  // An alias has no data, only options.
  const options = objectOf(rest[+(type != 'alias')]);
  message = {
    type,
    integrations: Object.assign({}, objectOf(analytics._loadOptions).integrations, options.integrations),
    userId: user.id()
  };
  words.push(data);
  shape.forEach((key, index) => (message[key] = words[index]));
  const known = { identify: user, group }[type];
  if (known) {
    message.isOther = known.identify(words[0], data);
    message[shape[0]] = known.id();
    message.traits = known.traits();
    if (known == user && message.isOther) remember('ajs_anonymous_id');
  }
  if (isPage) {
    message.properties = pageInfo(context, ...words);
    //# if singlePage
    const path = new URL(context.u).pathname;
    if (path != pageCalled) stopSurvey();
    if (type == 'page') pageCalled = path;
    //# end
  }
  message.anonymousId = anonymousId();
  //# if identifyLoads
  if (known == user) begin();
  //# end

  const born = generation;
  //# if middleware
  message = await through(sourceMiddleware, message);
  if (!message) return drop('middleware');
  //# else
  await 0;
  //# end
  // Not before the call has returned: what a listener calls comes after it.
  emit(type, ...words, options);
  if (!isAllowed(message.integrations)) return drop('integrations');
  //# if middleware
  message = await through(destinationMiddleware, message);
  if (!message) return drop('middleware');
  //# end
  // Who has left already waits for nothing; a page does.
  if ((isPage || born == generation) && (await turn(type))) return drop('queue full');
  if (born != generation) {
    if (!isPage) return drop('reset');
    message.properties = pageInfo(context);
  }
  //# if consent
  if (denied) return drop('consent');
  //# end
  const fields = meanings[type](message);
  if (!fields) return drop('no effect');
  debug(type, fields);
  assign(fields);
  wootric(type);
  return message;
};

// The callback is heard whatever comes of the call, and as in analytics.js after 300 ms at most: what
// a page does next in it must not wait for an SDK.
const send = (type, ...given) => {
  const sent = process(type, given);
  const callback = given.find(isFunction);
  if (callback)
    Promise.race([sent, new Promise(resolve => setTimeout(resolve, 300))]).then(callback, callback);
  // What was given may throw where it is read: nobody has to listen for that.
  sent.catch(debug);
  return sent;
};
