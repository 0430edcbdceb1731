// All projects beside each other: their ways through the stages, and what is counted of them.
// May use: the host context, views, pure decisions of shared/domain.
// Must not: change anything.
export { getPortfolio } from './get-portfolio.ts';
export { getStatistics } from './get-statistics.ts';
export { statisticsFacts } from './statistics-facts.ts';
