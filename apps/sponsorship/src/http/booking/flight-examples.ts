export const flightExample = {
  campaignId: 'cmp_01kb0c6a9xfr8t2m5w1q4v7n3d',
  name: 'Porridge season, mornings',
  placementIds: ['plc_01kb0c6n3vfq7y4m2t9w5d8x1r'],
  creativeIds: ['crv_01kb0c72qyfs4k8n6m3t1w9v5d'],
  tier: 'guaranteed',
  goal: { metric: 'impressions', quantity: 200_000 },
  weight: 1,
  pacing: 'even',
  period: { from: '2030-01-01T00:00', to: '2030-02-01T00:00' },
  targeting: { dayParts: [{ from: '05:00', to: '11:00' }], weekdays: [1, 2, 3, 4, 5] },
  frequencyCaps: [{ impressions: 3, hours: 24 }],
  roadblock: false,
  pricing: { model: 'cpm', rate: 1_250, currency: 'EUR' },
};

export const flightViewExample = {
  id: 'flt_01kb0c7h4zfyxs2m9q6t1v8w3e',
  version: 2,
  sponsorId: 'spn_01kb0c5q2tfx5r9v4w8d3m6n7p',
  state: 'booked',
  bookedBy: 'usr_qk3vbn5tw7x2ycd4e6fghj8k9m',
  ...flightExample,
  startsAt: '2029-12-31T23:00:00.000Z',
  endsAt: '2030-01-31T23:00:00.000Z',
};

const day = { hours: 24, capacity: 40_000, free: 0, exclusives: 0, covered: 0 };

export const weighedExample = {
  fits: false,
  shortfalls: [{ placementId: 'plc_01kb0c6n3vfq7y4m2t9w5d8x1r', date: '2030-01-07', overbooked: 1_412, exclusives: 0, covered: 0 }],
  placements: [
    {
      placementId: 'plc_01kb0c6n3vfq7y4m2t9w5d8x1r',
      name: 'Above the story',
      days: [{ ...day, date: '2030-01-07', sold: 41_412, overbooked: 1_412, shares: 100, asked: 16_000 }],
      shares: {
        sold: 130,
        scaled: [
          { share: 40, scaledTo: 30.77 },
          { flightId: 'flt_01kb0c7h4zfyxs2m9q6t1v8w3e', name: 'Winter fair', share: 90, scaledTo: 69.23 },
        ],
      },
    },
  ],
};
