import { DeliveriesStore } from './store/deliveries.store.js';
import { deliverySchema } from './store/delivery.schema.js';

/** How a message gets to its reader, for the composition root. */
export const deliveringParts = {
  models: [{ name: 'Delivery', schema: deliverySchema }],
  providers: [DeliveriesStore],
  controllers: [],
  problems: {},
};
