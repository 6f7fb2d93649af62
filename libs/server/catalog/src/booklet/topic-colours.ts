import type { EventCard } from '@dabei/contracts';

/** The coloured paper of the topics, as on the screen. */
export const topicColours: Record<EventCard['topic'], string> = {
  sport: '#f2744e',
  nature: '#7fb950',
  creative: '#ef7fa6',
  'music-theatre': '#a889dc',
  technology: '#8fa6bf',
  trip: '#4fb8a8',
  water: '#62b3e4',
  cooking: '#f5a742',
  play: '#f4c430',
  reading: '#c99a72',
};
