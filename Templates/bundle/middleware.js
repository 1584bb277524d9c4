//# if middleware
// Functions that see each call before us, and may change it, or keep it from us.
const sourceMiddleware = [];
const destinationMiddleware = [];

// The call as they leave it. One of them that does not hand it on, or throws, ends it: what it was
// about to take out must not go out.
const through = async (middleware, message) => {
  for (const step of middleware.filter(isFunction)) {
    let handed;
    await step({
      payload: { obj: message },
      integration: 'Wootric',
      integrations: message.integrations,
      next: payload => (handed = payload.obj)
    });
    if (!handed) throw 'middleware';
    message = handed;
  }
  return message;
};
//# end
