import { expect, it } from '@jest/globals';
import { readerCountry } from './reader-country.js';

const viaProxy = ['10.0.0.7', '198.51.100.4'];

it.each<[string, Parameters<typeof readerCountry>, string | undefined]>([
  ['is what the network in front says', [{ headers: { 'cf-ipcountry': 'NL' }, ips: viaProxy }, 'cf-ipcountry'], 'NL'],
  ['is nothing where no header is named', [{ headers: { 'cf-ipcountry': 'NL' }, ips: viaProxy }, undefined], undefined],
  ['is nothing from somebody who is no proxy', [{ headers: { 'cf-ipcountry': 'NL' }, ips: ['198.51.100.4'] }, 'cf-ipcountry'], undefined],
  ['is nothing where no proxy is trusted', [{ headers: { 'cf-ipcountry': 'NL' } }, 'cf-ipcountry'], undefined],
  ['is nothing where it is no country', [{ headers: { 'cf-ipcountry': 'nl; drop' }, ips: viaProxy }, 'cf-ipcountry'], undefined],
])("a reader's country %s", (_, given, country) => {
  expect(readerCountry(...given)).toBe(country);
});
