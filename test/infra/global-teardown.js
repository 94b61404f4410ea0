export default () => globalThis.stopKeeper?.();
