import type { SubscribingWords } from './subscribing-words.js';

const named = (words: (name: string) => string, unnamed: string) => (name: string | undefined) =>
  name === undefined ? unnamed : words(name);

export const englishOnSubscribing: SubscribingWords = {
  topic: {
    paper: () => 'every new article of the paper',
    section: named(name => `new articles in ${name}`, 'new articles in a section that the paper no longer has'),
    author: named(name => `new articles by ${name}`, 'new articles by somebody who has no page here any more'),
    tag: named(name => `new articles on the topic ${name}`, 'new articles on a topic'),
    article: named(name => `new comments under “${name}”`, 'new comments under an article that is no longer here'),
    story: () => 'new articles of a story that goes on',
    thread: named(name => `answers to your comment under “${name}”`, 'answers to your comment'),
    report: () => 'reports on a campaign',
    hourly: () => 'what we send you together every hour',
    daily: () => 'what we send you together once a day',
    weekly: () => 'what we send you together once a week',
    other: () => 'something that this page has no words for',
  },
  frequency: { immediate: 'At once', hourly: 'Together, every hour', daily: 'Together, once a day', weekly: 'Together, once a week' },
  channel: { mail: 'by mail', inbox: 'on the site' },
  form: {
    title: 'By mail',
    text: topic => `We write to you when there is something new: ${topic}.`,
    address: 'Your e-mail address',
    frequency: 'How often',
    send: 'Subscribe',
    hint: 'First comes a mail with a link, so that nobody else can sign you up. Each later one has a link that ends it with one click.',
    orOnSite: 'You have an account here?',
    onSite: 'Tell me in my inbox on the site',
  },
  sent: [
    'We have sent you a mail',
    'Open the link in it and press the button there. Until then we send nothing. If nothing comes within some minutes, look among the spam, or try again.',
  ],
  settled: {
    mail: ['That is settled', 'From now on we send you, to the address that you have confirmed:'],
    inbox: ['That is settled', 'From now on you find in your inbox here:'],
  },
  refused: {
    invalid: ['Something is not right yet', 'Please look at what is said below.'],
    elsewhere: ['This did not come from our page', 'It was sent from another place than this paper. Please send it from here.'],
    nobody: [
      'Please sign in first',
      'An inbox belongs to an account. Sign in, and press the button once more on the page that you come back to.',
    ],
    closed: ['This cannot be followed', 'It is not there any more, or not everybody may follow it.'],
    tooOften: [
      'Too many mails were asked for',
      'From where you are, more was asked for in a short time than anybody needs. Please try again later.',
    ],
    full: ['You follow very many things already', 'End one of them first; the link to all of them stands in each of our mails.'],
  },
  away: [
    'Subscribing is not possible just now',
    'The part of the paper that sends mail is away for a moment. What you typed is kept below; please try again in a minute.',
  ],
  awayWithoutForm: [
    'This cannot be done just now',
    'The part of the paper that sends mail is away for a moment. Nothing has changed; please try again in a minute.',
  ],
  gone: ['There is nothing at this address', 'The link is not complete, or is none of ours. Try it once more from the mail that you have.'],
  confirm: {
    ask: ['Was it you?', 'Somebody, most likely you, has asked us to send this to your address:'],
    yes: 'Yes, send it to me',
    hint: 'If it was not you, close this page: then nothing is sent.',
    done: ['That is settled', 'From now on we send you:'],
    already: ['You have confirmed this already', 'We send you:'],
    expired: [
      'This link is no longer good',
      'It was waited for too long, or something else was asked for since. Subscribe once more, on the page where you did before.',
    ],
  },
  toPreferences: 'What you get, and how often',
  preferences: {
    title: 'What you get, and how often',
    text: address => `This is about mail to ${address}. Whoever has the link of this page may change it, so keep it to yourself.`,
    textWithoutAddress: 'Whoever has the link of this page may change what stands here, so keep it to yourself.',
    textOfOwn: address =>
      address === undefined
        ? 'This is about your inbox here, and nobody sees it but you.'
        : `This is about your inbox here and mail to ${address}, and nobody sees it but you.`,
    suppressed: {
      'hard-bounce':
        'Mail to your address came back to us as undeliverable, so we send nothing to it. If it can be reached again, please write to us.',
      'soft-bounce': 'Your mailbox has not taken our mail, perhaps because it is full. We wait for a while before we write again.',
      complaint:
        'Your provider has told us that our mail is not wanted, so we send nothing more. If that was a mistake, please write to us.',
      unsubscribed:
        'You have ended everything, so we do not write to you. Follow something again, and it comes once you have confirmed it.',
    },
    saved: ['Saved', 'It holds from now on.'],
    stale: [
      'It has changed in the meantime',
      'Somebody, perhaps you in another window, was here before. This is how it stands now; please change it once more.',
    ],
    invalid: ['Something is not right yet', 'Please look at what is said below. Nothing has been saved.'],
    faults: {
      zone: 'This zone is not known here. Please choose another.',
      quiet: 'Please give both times, or neither.',
      digestAt: 'Please give a time such as 07:30.',
      digestWeekday: 'Please choose a day.',
    },
    subscriptions: 'What you follow',
    none: 'You follow nothing. Where you can, a form at the end of a page says so.',
    pending: 'waits until you press the button that our mail leads to',
    onlyIf: condition => `only if ${condition}`,
    end: 'Not any more',
    channels: 'What reaches you where',
    channelsHint: 'What is not ticked does not come, whatever you follow.',
    byCategory: { news: 'New articles', replies: 'Comments and answers', reports: 'Reports' },
    all: 'Anything at all',
    times: 'When',
    digestAt: 'What comes together comes at',
    digestWeekday: 'Once a week on',
    zone: 'Your time zone',
    quietFrom: 'Nothing after',
    quietUntil: 'and before',
    quietHint: 'What happens in between comes afterwards. Leave both empty if it may always come.',
    mutes: 'Nothing of these',
    mutedPerson: 'comments of somebody whom you have muted',
    unmute: 'Let it come again',
    save: 'Save',
  },
  leaving: {
    ask: ['Do you want no more of this?', 'This mail was about:'],
    legend: 'How much is to end',
    scope: {
      thread: 'This discussion: nothing more of it',
      topic: 'This, and nothing else',
      channel: 'Everything that comes this way',
      everything: 'Everything, whatever it is',
    },
    leave: 'End it',
    done: {
      thread: ['It has ended', 'You are told nothing more of this discussion.'],
      topic: ['It has ended', 'You get no more of this:'],
      channel: ['It has ended', 'Nothing comes this way any more.'],
      everything: ['It has ended', 'We do not write to you any more, whatever happens.'],
    },
  },
  replies: {
    link: 'Tell me about answers',
    title: 'Answers to your comment',
    text: 'When somebody answers you and readers can see it, we tell you once.',
    address: 'Your e-mail address',
    addressOrNone: 'By mail too, to (optional)',
    addressHint: 'The comments do not get to know it. First comes a mail with a link.',
    send: 'Tell me',
    sent: [
      'We have sent you a mail',
      'Open the link in it and press the button there; then you are told of answers. If nothing comes within some minutes, look among the spam, or try again.',
    ],
    done: ['That is settled', 'When somebody answers you, you are told.'],
    notYours: [
      'This comment is not known as yours',
      'Only who wrote it can follow the answers, in the browser in which they did or signed in.',
    ],
  },
};
