// Switched off: the loader gives back what waits, as if this file had not come.
document.currentScript.onerror();
