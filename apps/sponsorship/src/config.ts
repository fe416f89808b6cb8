import { z } from 'zod';
import { type ConfigOf, port, serviceConfig, setting, timeZone, wholeNumber } from '#service';

/** Everything the sponsorship service reads of its environment. */
export const sponsorshipConfig = z.object({
  ...serviceConfig,
  PORT: port(3003),
  MONGODB_DATABASE: setting(
    z
      .string()
      .regex(/^[\w-]{1,63}$/)
      .default('sponsorship'),
    { expects: 'the name of a database of this service alone', example: 'sponsorship' },
  ),
  PAPER_TIME_ZONE: setting(timeZone.default('UTC'), {
    expects: 'the IANA time zone in which flights are booked and days are counted',
    example: 'Europe/London',
  }),
  MEDIA_FOLDER: setting(z.string().min(1).default('.data/sponsorship-media'), {
    expects: 'the folder of uploads, shared by all replicas',
    example: '/data/media',
  }),
  TWO_PERSON_RULE: setting(z.enum(['on', 'off']).default('on'), {
    expects: 'on, or off where whoever made a creative may approve it',
    example: 'on',
  }),
  SIGNING_KEY: setting(z.string().min(32).optional(), {
    expects: 'a random secret of at least 32 characters, by which impressions and clicks are known to be ours',
    example: '"$(openssl rand -base64 32)"',
    secret: true,
  }),
  PREVIOUS_SIGNING_KEY: setting(z.string().min(32).optional(), {
    expects:
      'another secret whose signatures are believed: the next one in the roll before it is used, then the one before, while what it has signed is about',
    example: '"$(openssl rand -base64 32)"',
    secret: true,
  }),
  COUNTRY_HEADER: setting(
    z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,60}$/)
      .optional(),
    {
      expects:
        'the header, in small letters, in which the edge says from which country a reader comes; the edge takes it away from what comes from outside',
      example: 'x-reader-country',
    },
  ),
  IMPRESSION_MINUTES: setting(wholeNumber(1, 120).default(10), {
    expects: 'how long after its decision an impression counts, 1 to 120 minutes',
    example: '10',
  }),
  IMPRESSIONS_PER_MINUTE: setting(wholeNumber(0, 1_000_000).default(600), {
    expects: 'impressions a minute that count of one browser in one network (/24, /48), 0 for any number',
    example: '600',
  }),
  CLICKS_PER_MINUTE: setting(wholeNumber(0, 1_000_000).default(60), {
    expects: 'clicks a minute that count of one browser in one network, 0 for any number',
    example: '60',
  }),
  DELIVERY_CHECK_SECONDS: setting(wholeNumber(1, 60).default(20), {
    expects: 'how often what was delivered is held against what was sold, every 1 to 60 seconds',
    example: '20',
  }),
  CLICK_HOURS: setting(wholeNumber(1, 168).default(24), {
    expects: 'how long after its decision a click counts, 1 to 168 hours',
    example: '24',
  }),
});

export type SponsorshipConfig = ConfigOf<typeof sponsorshipConfig.shape>;
