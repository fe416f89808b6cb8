/** By which two addresses are the same. Mailboxes may differ by case alone (RFC 5321, 2.4); those of people do not. */
export const normalisedAddress = (address: string): string => address.trim().normalize('NFC').toLowerCase();
