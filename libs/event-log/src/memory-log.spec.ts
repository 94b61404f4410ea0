import { conformance } from './conformance.js';
import { memoryLog, MemoryStore } from './memory-log.js';

const store = new MemoryStore();

conformance('memory', async () => memoryLog(store));
