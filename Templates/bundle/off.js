// Switched off: the loader gives back what waits, as if this file had not come.
Reflect.get(Object.getPrototypeOf(document), 'currentScript', document).onerror();
