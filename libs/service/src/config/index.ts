export { ConfigError, readConfig, type ConfigOf } from './read-config.js';
export { list, port, serviceConfig, wholeNumber, type ServiceConfig } from './service-config.js';
export { baseUrl, timeZone } from './shapes.js';
export { setting, type SettingFacts } from './setting.js';
