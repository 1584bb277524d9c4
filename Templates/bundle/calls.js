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
    // Nothing of another person stays.
    if (isOther) assign(personal);
    const fields = fieldsOf(traits);
    //# if email
    // As in analytics.js: an id that is an address is the address.
    if (!fields.email && /^\S+@\S+$/.test(userId)) fields.email = userId;
    //# end
    return Object.assign(fields, {
      segment_user_id: userId || anonymousId,
      properties: propertiesOf(traits),
      event_name: null
    });
  },
  track: ({ event, properties }) =>
    event &&
    Object.assign({ event_name: event, properties: propertiesOf(properties) }, pick(properties)),
  page: ({ properties }) => ({ page_info: properties }),
  group: ({ groupId, traits }) => ({ group_info: Object.assign({ id: groupId }, traits) }),
  alias: ({ userId }) => ({ segment_user_id: userId }),
  // Wootric knows pages alone.
  screen: () => undefined
};

// Of an event's properties only these are fields too.
const pick = ({ email, language }) =>
  Object.assign({}, plain(email) && { email }, plain(language) && { language });

const isAllowed = ({ Wootric, All }) => (Wootric === undefined ? All : Wootric) !== false;

// One call in any of analytics.js's argument shapes. Resolves when it is delivered, or known not to
// be. All up to the first `await` happens before the call returns.
const process = async (type, given) => {
  const shape = shapes[type];
  const isPage = shape[0] == 'category';
  const objects = [];
  let words = [];
  let context;
  for (const argument of given)
    if (isContext(argument)) context = argument;
    else if (objects.length || isObject(argument) || !shape[words.length + 1]) objects.push(argument);
    else words.push(plain(argument) === undefined ? argument : argument + '');

  // One word is the page's name.
  if (isPage && !words[1]) words = [undefined, words[0]];
  const [data, options] = [0, 1].map(index => (isObject(objects[index]) ? objects[index] : {}));
  let message = {
    type,
    context: { page: (context = context || analytics._context()) },
    integrations: Object.assign({}, (analytics._loadOptions || {}).integrations, options.integrations),
    userId: user.id()
  };
  const heard = shape.map((key, index) => (message[key] = shape[index + 1] ? words[index] : data));
  if (type == 'identify') {
    if ((message.isOther = user.identify(words[0], data))) setAnonymousId();
    message.userId = user.id();
    message.traits = user.traits();
  }
  if (type == 'group') {
    group.identify(words[0], data);
    message.groupId = group.id();
    message.traits = group.traits();
  }
  if (isPage) message.properties = Object.assign(pageInfo(context, message), data);
  message.anonymousId = anonymousId();
  emit(type, ...heard, options);

  const born = generation;
  //# if middleware
  message = await through(sourceMiddleware, message);
  if (message && isAllowed(message.integrations)) message = await through(destinationMiddleware, message);
  //# end
  await loaded;
  const fields =
    message && isAllowed(message.integrations) && (born == generation || isPage) && meanings[type](message);
  if (fields) {
    assign(fields);
    wootric(type);
  }
  return message;
};

// The callback is heard whatever came of the call.
const send = (type, ...given) => {
  const isCallback = argument => typeof argument == 'function';
  const sent = process(type, given.filter(argument => !isCallback(argument)));
  const callback = given.find(isCallback);
  sent.then(callback, callback);
  return sent;
};
