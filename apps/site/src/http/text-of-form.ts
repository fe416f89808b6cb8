/** A browser ends the lines of a form as on the wire. */
export const textOfForm = (sent: string): string => sent.replaceAll('\r\n', '\n');
