//# if middleware
// Functions that see each call before us, and may change it, or keep it from us.
const sourceMiddleware = [];
const destinationMiddleware = [];

// The call as they leave it; nothing, if one of them did not hand it on.
const through = async (middleware, message) => {
  for (const step of middleware) {
    const payload = { obj: message };
    message = undefined;
    await step({
      payload,
      integration: 'Wootric',
      integrations: payload.obj.integrations,
      next: handed => (message = (handed || payload).obj)
    });
    if (!message) return;
  }
  return message;
};
//# end
