// The arguments of each call by name: words first, then one object.
const shapes = {
  identify: ['userId', 'traits'],
  group: ['groupId', 'traits'],
  track: ['event', 'properties'],
  alias: ['userId', 'previousId', 'properties'],
  page: ['category', 'name', 'properties'],
  screen: ['category', 'name', 'properties']
};

// What each call means to Wootric. The SDK is there by now, or will never be.
const meanings = {
  identify({ userId, anonymousId, traits, isOther }) {
    // Nothing of another person stays.
    if (isOther) assign(personal);
    const fields = fieldsOf(traits);
    //# if email
    // As in analytics.js: an id that is an address is the address.
    if (!fields.email && /^\S+@\S+$/.test(userId)) fields.email = userId;
    //# end
    fields.segment_user_id = userId || anonymousId;
    fields.properties = propertiesOf(traits);
    assign(fields).event_name = null;
    wootric('run');
  },
  track({ event, properties }) {
    const settings = target();
    assign({
      event_name: event,
      email: plain(properties.email) || settings.email,
      language: plain(properties.language) || settings.language,
      properties: propertiesOf(properties)
    });
    wootric('run');
  },
  page({ properties }) {
    assign({ page_info: properties });
    wootric('page');
  },
  group({ groupId, traits }) {
    assign({ group_info: Object.assign({ id: groupId }, traits) });
    wootric('group');
  },
  alias({ userId }) {
    assign({ segment_user_id: userId });
  },
  screen() {}
};

const isAllowed = ({ Wootric, All }) => (Wootric === undefined ? All : Wootric) !== false;

// One call in any of analytics.js's argument shapes. Resolves, and calls back, when it is delivered
// or known not to be.
const send = (type, ...given) =>
  new Promise(resolve => {
    const shape = shapes[type];
    let words = [];
    const objects = [];
    let callback;
    let context;
    for (const argument of given)
      if (typeof argument == 'function') callback = argument;
      else if (isContext(argument)) context = argument;
      else if (objects.length || isObject(argument) || !shape[words.length + 1]) objects.push(argument);
      else words.push(plain(argument) == null ? undefined : argument + '');

    context = context || analytics._context();
    const [data, options] = [0, 1].map(index => (isObject(objects[index]) ? objects[index] : {}));
    const message = {
      type,
      context: { page: context },
      integrations: Object.assign({}, (analytics._loadOptions || {}).integrations, options.integrations)
    };
    const done = () => {
      if (callback) attempt(callback, message);
      resolve(message);
    };
    if (type == 'track' && !words[0]) return done();

    // One word is the page's name.
    if (shape[0] == 'category' && !words[1]) words = [undefined, words[0]];
    const heard = shape.map((key, index) => (message[key] = shape[index + 1] ? words[index] : data));
    if (type == 'identify') {
      if ((message.isOther = user.identify(words[0], data))) setAnonymousId();
      message.traits = user.traits();
    }
    if (type == 'group') {
      group.identify(words[0], data);
      message.groupId = group.id();
      message.traits = group.traits();
    }
    if (shape[0] == 'category')
      message.properties = Object.assign(pageInfo(context, message), data);
    if (type != 'alias') message.userId = user.id();
    message.anonymousId = anonymousId();
    emit(type, ...heard, options);

    const born = generation;
    const deliver = last =>
      whenLoaded(() => {
        if (born == generation || type == 'page') attempt(meanings[type], last);
        done();
      });
    //# if middleware
    through(sourceMiddleware, { obj: message }, changed =>
      isAllowed(changed.integrations)
        ? through(destinationMiddleware, { obj: changed }, deliver)
        : done()
    );
    //# else
    isAllowed(message.integrations) ? deliver(message) : done();
    //# end
  });
