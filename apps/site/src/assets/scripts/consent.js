// Whether this reader has agreed that a few lines about what they were shown are kept on their own device. This is the one place that says so: a consent
// tool writes the key, and takes it away when the reader thinks better of it. Nobody who has not said yes has agreed: then nothing is kept and nothing is
// read, and what may be shown to one reader only so often is not shown at all.
const agreement = 'advertising-consent';

export function hasConsent() {
  try {
    return localStorage.getItem(agreement) === 'yes';
  } catch {
    return false;
  }
}
