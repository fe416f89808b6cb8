import { SERVICE_CONFIG } from '#service';
import { BookFlight } from './commands/booking/book-flight.js';
import { CancelCampaign } from './commands/booking/cancel-campaign.js';
import { CheckRoom } from './commands/booking/check-room.js';
import { CloseCampaign } from './commands/booking/close-campaign.js';
import { CompleteFlight } from './commands/booking/complete-flight.js';
import { CreateCampaign } from './commands/booking/create-campaign.js';
import { CreateFlight } from './commands/booking/create-flight.js';
import { ChangeSponsor } from './commands/booking/change-sponsor.js';
import { CreatePlacement } from './commands/booking/create-placement.js';
import { CreateSponsor } from './commands/booking/create-sponsor.js';
import { EditCampaign } from './commands/booking/edit-campaign.js';
import { EditFlight } from './commands/booking/edit-flight.js';
import { EditPlacement } from './commands/booking/edit-placement.js';
import { EditSponsor } from './commands/booking/edit-sponsor.js';
import { ExpireReservation } from './commands/booking/expire-reservation.js';
import { FlightReferences } from './commands/booking/flight-references.js';
import { FlightTerms } from './commands/booking/flight-terms.js';
import { FollowCampaign } from './commands/booking/follow-campaign.js';
import { FollowFlightPlans } from './commands/booking/follow-flight-plans.js';
import { HoldCampaign } from './commands/booking/hold-campaign.js';
import { HoldSponsor } from './commands/booking/hold-sponsor.js';
import { KeepRoom } from './commands/booking/keep-room.js';
import { MoveFlight } from './commands/booking/move-flight.js';
import { RecordFlight } from './commands/booking/record-flight.js';
import { RemoveLogo } from './commands/booking/remove-logo.js';
import { ReserveFlight } from './commands/booking/reserve-flight.js';
import { SavePlacement } from './commands/booking/save-placement.js';
import { ShowHouseCreative } from './commands/booking/show-house-creative.js';
import { StartFlight } from './commands/booking/start-flight.js';
import { TakeFlightDueStep } from './commands/booking/take-flight-due-step.js';
import { UploadLogo } from './commands/booking/upload-logo.js';
import type { SponsorshipConfig } from './config.js';
import { PaperZone } from './domain/paper-zone.js';
import { AuditController } from './http/audit.controller.js';
import { AvailabilityController } from './http/booking/availability.controller.js';
import { CampaignsController } from './http/booking/campaigns.controller.js';
import { FlightStatesController } from './http/booking/flight-states.controller.js';
import { FlightsController } from './http/booking/flights.controller.js';
import { PlacementsController } from './http/booking/placements.controller.js';
import { SponsorLogoController } from './http/booking/sponsor-logo.controller.js';
import { SponsorsController } from './http/booking/sponsors.controller.js';
import { IanaPaperZone } from './iana-paper-zone.js';
import { ReadCalendar } from './queries/booking/read-calendar.js';
import { WeighBooking } from './queries/booking/weigh-booking.js';
import { campaignSchema, CampaignsStore } from './store/campaigns.store.js';
import { flightSchema, FlightsStore } from './store/flights.store.js';
import { holdSchema, HoldsStore } from './store/holds.store.js';
import { placementSchema, PlacementsStore } from './store/placements.store.js';
import { sponsorSchema, SponsorsStore } from './store/sponsors.store.js';

const paperZone = {
  provide: PaperZone,
  useFactory: ({ paperTimeZone }: SponsorshipConfig) => new IanaPaperZone(paperTimeZone),
  inject: [SERVICE_CONFIG],
};

const stores = [SponsorsStore, CampaignsStore, FlightsStore, PlacementsStore, HoldsStore];

const sponsors = [HoldSponsor, ChangeSponsor, CreateSponsor, EditSponsor, UploadLogo, RemoveLogo];
const campaigns = [HoldCampaign, CreateCampaign, EditCampaign, CloseCampaign, CancelCampaign, FollowCampaign];
const placements = [SavePlacement, CreatePlacement, EditPlacement, ShowHouseCreative];
const flights = [
  FollowFlightPlans,
  RecordFlight,
  FlightReferences,
  FlightTerms,
  CheckRoom,
  KeepRoom,
  CreateFlight,
  EditFlight,
  ReserveFlight,
  BookFlight,
  MoveFlight,
  TakeFlightDueStep,
  ExpireReservation,
  StartFlight,
  CompleteFlight,
];

/** Who pays for what, where and when, for the composition root. */
export const bookingParts = {
  models: [
    { name: 'Sponsor', schema: sponsorSchema },
    { name: 'Campaign', schema: campaignSchema },
    { name: 'Flight', schema: flightSchema },
    { name: 'Placement', schema: placementSchema },
    { name: 'Hold', schema: holdSchema },
  ],
  providers: [paperZone, ...stores, ...sponsors, ...campaigns, ...placements, ...flights, WeighBooking, ReadCalendar],
  controllers: [
    SponsorsController,
    SponsorLogoController,
    CampaignsController,
    PlacementsController,
    FlightsController,
    FlightStatesController,
    AvailabilityController,
    AuditController,
  ],
};
