if (window.__tcfapi || top == window) __tcfapi('addEventListener', 2, decide);
else {
  // In a frame, the platform may be in a window around ours: the one with the locator's frame. It
  // answers by message. Windows of other sites may throw.
  const find = host => {
    try {
      if (host.frames.__tcfapiLocator) return host;
    } catch (error) {}
    if (host != top) return find(host.parent);
  };
  const host = find(parent);
  host.postMessage(
    { __tcfapiCall: { command: 'addEventListener', version: 2, callId: 'wootric' } },
    '*'
  );
  addEventListener('message', ({ source, data }) => {
    if (source == host) decide(Object(Object(data).__tcfapiReturn).returnValue);
  });
}
