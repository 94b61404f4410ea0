import type { Medal, ResultStatus, ScheduleStatus } from '#competition';

export type Language = 'en' | 'fr';

interface Words {
  readonly title: string;
  readonly gamesClock: string;
  readonly medalTable: string;
  readonly rank: string;
  readonly noc: string;
  readonly total: string;
  readonly medals: Readonly<Record<Medal, string>>;
  readonly noMedals: string;
  readonly wholeTable: string;
  readonly units: string;
  readonly noUnits: string;
  readonly noDay: string;
  readonly wholeDay: string;
  /** How the day stands: units with a start list, under way, official. */
  readonly standing: (counts: { readonly known: number; readonly live: number; readonly official: number }) => string;
  readonly start: string;
  readonly unit: string;
  readonly status: string;
  readonly first: string;
  readonly addresses: string;
  readonly links: readonly (readonly [address: string, what: string])[];
  readonly other: string;
  readonly resultStatus: Readonly<Record<ResultStatus, string>>;
  readonly scheduleStatus: Readonly<Record<ScheduleStatus, string>>;
}

const english: Words = {
  title: 'Results',
  gamesClock: 'Games clock',
  medalTable: 'Medal table',
  rank: 'Rank',
  noc: 'NOC',
  total: 'Total',
  medals: { GOLD: 'Gold', SILVER: 'Silver', BRONZE: 'Bronze' },
  noMedals: 'No medals yet.',
  wholeTable: 'The whole table (JSON)',
  units: 'Units of the day, newest first',
  noUnits: 'No start list yet.',
  noDay: 'Nothing is planned yet. Play a day, and it comes in here.',
  wholeDay: 'The whole day (JSON)',
  standing: ({ known, live, official }) => `${known} with a start list, ${live} under way, ${official} official.`,
  start: 'Start',
  unit: 'Unit',
  status: 'Status',
  first: 'First',
  addresses: 'Addresses',
  links: [
    ['docs', 'All resources, to try out'],
    ['openapi.json', 'The same for machines (OpenAPI)'],
    ['v1/schedule', 'Schedule of the day'],
    ['v1/days', 'Competition days'],
    ['v1/disciplines', 'Disciplines'],
    ['v1/medals', 'Medal table'],
    ['v1/medallists', 'Medallists'],
    ['v1/participants?q=lyles', 'Participants by name'],
    ['v1/nocs', 'NOCs'],
    ['v1/venues', 'Venues'],
    ['v1/clock', 'Games clock'],
  ],
  other: 'Français',
  resultStatus: {
    START_LIST: 'Start list',
    LIVE: 'Live',
    INTERMEDIATE: 'Intermediate',
    UNCONFIRMED: 'Unconfirmed',
    UNOFFICIAL: 'Unofficial',
    OFFICIAL: 'Official',
    PARTIAL: 'Partial',
    PROTESTED: 'Protested',
    PROVISIONAL: 'Provisional',
  },
  scheduleStatus: {
    UNSCHEDULED: 'Unscheduled',
    SCHEDULED: 'Scheduled',
    GETTING_READY: 'Getting ready',
    RUNNING: 'Running',
    SCHEDULED_BREAK: 'Break',
    INTERRUPTED: 'Interrupted',
    FINISHED: 'Finished',
    DELAYED: 'Delayed',
    POSTPONED: 'Postponed',
    RESCHEDULED: 'Rescheduled',
    CANCELLED: 'Cancelled',
  },
};

const french: Words = {
  title: 'Résultats',
  gamesClock: 'Horloge des Jeux',
  medalTable: 'Tableau des médailles',
  rank: 'Rang',
  noc: 'CNO',
  total: 'Total',
  medals: { GOLD: 'Or', SILVER: 'Argent', BRONZE: 'Bronze' },
  noMedals: 'Pas encore de médailles.',
  wholeTable: 'Le tableau complet (JSON)',
  units: 'Épreuves du jour, les plus récentes d’abord',
  noUnits: 'Pas encore de liste de départ.',
  noDay: 'Rien n’est encore prévu. Rejouez une journée : elle arrive ici.',
  wholeDay: 'La journée complète (JSON)',
  standing: ({ known, live, official }) =>
    `${known} avec liste de départ, ${live} en cours, ${official} avec résultat officiel.`,
  start: 'Départ',
  unit: 'Épreuve',
  status: 'Statut',
  first: 'En tête',
  addresses: 'Adresses',
  links: [
    ['docs', 'Toutes les ressources, à essayer'],
    ['openapi.json', 'Les mêmes pour les machines (OpenAPI)'],
    ['v1/schedule', 'Programme du jour'],
    ['v1/days', 'Jours de compétition'],
    ['v1/disciplines', 'Disciplines'],
    ['v1/medals', 'Tableau des médailles'],
    ['v1/medallists', 'Médaillés'],
    ['v1/participants?q=lyles', 'Participants par nom'],
    ['v1/nocs', 'CNO'],
    ['v1/venues', 'Sites'],
    ['v1/clock', 'Horloge des Jeux'],
  ],
  other: 'English',
  resultStatus: {
    START_LIST: 'Liste de départ',
    LIVE: 'En direct',
    INTERMEDIATE: 'Intermédiaire',
    UNCONFIRMED: 'Non confirmé',
    UNOFFICIAL: 'Non officiel',
    OFFICIAL: 'Officiel',
    PARTIAL: 'Partiel',
    PROTESTED: 'Réclamation',
    PROVISIONAL: 'Provisoire',
  },
  scheduleStatus: {
    UNSCHEDULED: 'Non programmé',
    SCHEDULED: 'Programmé',
    GETTING_READY: 'En préparation',
    RUNNING: 'En cours',
    SCHEDULED_BREAK: 'Pause',
    INTERRUPTED: 'Interrompu',
    FINISHED: 'Terminé',
    DELAYED: 'Retardé',
    POSTPONED: 'Reporté',
    RESCHEDULED: 'Reprogrammé',
    CANCELLED: 'Annulé',
  },
};

export const words: Readonly<Record<Language, Words>> = { en: english, fr: french };

/** The language asked for, else the first of the browser's that there is, else English. */
export const languageOf = (asked: string | undefined, acceptLanguage: string | undefined): Language => {
  if (asked === 'fr' || asked === 'en') return asked;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='));
      return { language: tag.split('-')[0], weight: q ? Number(q.slice(2)) : 1 };
    })
    .filter(({ language, weight }) => (language === 'fr' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language === 'fr' ? 'fr' : 'en';
};
