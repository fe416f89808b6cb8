export * from './drain.js';
export * from './eventually.js';
export * from './isolated.js';
export * from './servers/find-servers.js';
export * from './servers/free-port.js';
export * from './servers/running-server.js';
export * from './start-service.js';
export * from './test-tokens.js';
