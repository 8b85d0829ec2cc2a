import { policy } from "odoo-warrant";

/**
 * Tarnbeck Wholesale supplies kitchens, care homes and cleaning contractors from Leeds, Bristol and Venlo. It went live on Odoo 17 in
 * September 2026 and retires a legacy ERP with 212 registered modifications. People are named by their role.
 */
export default policy({
  organization: "Tarnbeck Wholesale Ltd",
  website: "https://tarnbeck.example.com",
  roles: {
    requester: { title: "Requester", may: ["submit"] },
    "process-owner": { title: "End-to-end process owner", may: ["submit", "approve", "reject", "request-changes", "review"] },
    "design-authority": { title: "Design authority", may: ["approve", "reject", "request-changes", "revoke", "review"] },
    "data-protection": { title: "Data protection officer", may: ["approve", "reject", "request-changes"] },
    "steering-committee": { title: "Steering committee", may: ["approve", "reject", "waive", "revoke", "retire"] },
    "release-manager": { title: "Release manager", may: ["go-live", "retire"] },
    "incident-manager": { title: "Incident manager", may: ["approve"] },
  },
  people: {
    "sales-operations": {
      name: "Sales operations lead",
      email: "sales-operations@example.com",
      terms: [{ role: "requester", from: "2026-01-05" }],
    },
    "key-account-manager": {
      name: "Key account manager",
      email: "key-account-manager@example.com",
      terms: [{ role: "requester", from: "2026-01-05" }],
    },
    "warehouse-supervisor-leeds": {
      name: "Warehouse supervisor, Leeds",
      email: "warehouse-supervisor-leeds@example.com",
      terms: [{ role: "requester", from: "2026-01-05" }],
    },
    "transport-planner": {
      name: "Transport planner",
      email: "transport-planner@example.com",
      terms: [{ role: "requester", from: "2026-01-05" }],
    },
    "quality-manager": {
      name: "Quality manager",
      email: "quality-manager@example.com",
      terms: [
        { role: "requester", from: "2026-01-05" },
        { role: "incident-manager", from: "2026-06-01" },
      ],
    },
    "buying-team-lead": {
      name: "Buying team lead",
      email: "buying-team-lead@example.com",
      terms: [{ role: "requester", from: "2026-01-05" }],
    },
    "management-accountant": {
      name: "Management accountant",
      email: "management-accountant@example.com",
      terms: [{ role: "requester", from: "2026-01-05" }],
    },
    "head-of-sales": {
      name: "Head of sales",
      email: "head-of-sales@example.com",
      terms: [
        { role: "process-owner", process: "order-to-cash", from: "2026-01-05" },
        { role: "process-owner", process: "lead-to-quote", from: "2026-01-05" },
      ],
    },
    "head-of-purchasing": {
      name: "Head of purchasing",
      email: "head-of-purchasing@example.com",
      terms: [
        { role: "process-owner", process: "procure-to-pay", from: "2026-01-05" },
        { role: "process-owner", process: "plan-and-replenish", from: "2026-01-05" },
      ],
    },
    "logistics-director": {
      name: "Logistics director",
      email: "logistics-director@example.com",
      terms: [{ role: "process-owner", process: "warehouse-operations", from: "2026-01-05" }],
    },
    "financial-controller": {
      name: "Financial controller",
      email: "financial-controller@example.com",
      terms: [{ role: "process-owner", process: "record-to-report", from: "2026-01-05" }],
    },
    "enterprise-architect": {
      name: "Enterprise architect",
      email: "enterprise-architect@example.com",
      terms: [{ role: "design-authority", from: "2026-01-05" }],
    },
    "solution-architect": {
      name: "Solution architect",
      email: "solution-architect@example.com",
      terms: [{ role: "design-authority", from: "2026-03-01" }],
    },
    "implementation-partner-architect": {
      name: "Architect of the implementation partner",
      email: "partner-architect@example.com",
      terms: [{ role: "design-authority", from: "2026-01-05", until: "2026-09-30" }],
    },
    "data-protection-officer": {
      name: "Data protection officer",
      email: "data-protection-officer@example.com",
      terms: [{ role: "data-protection", from: "2026-01-05" }],
    },
    "managing-director": {
      name: "Managing director",
      email: "managing-director@example.com",
      terms: [{ role: "steering-committee", from: "2026-01-05" }],
    },
    "finance-director": {
      name: "Finance director",
      email: "finance-director@example.com",
      terms: [{ role: "steering-committee", from: "2026-01-05" }],
    },
    "release-manager": {
      name: "Release manager",
      email: "release-manager@example.com",
      terms: [{ role: "release-manager", from: "2026-01-05" }],
    },
  },
  processes: {
    "lead-to-quote": { title: "Lead to quote", owner: "head-of-sales", budget: 60 },
    "order-to-cash": { title: "Order to cash", owner: "head-of-sales", budget: 100 },
    "procure-to-pay": { title: "Procure to pay", owner: "head-of-purchasing", budget: 40 },
    "plan-and-replenish": { title: "Plan and replenish", owner: "head-of-purchasing", budget: 20 },
    "warehouse-operations": { title: "Warehouse operations", owner: "logistics-director", budget: 130 },
    "record-to-report": { title: "Record to report", owner: "financial-controller", budget: 60 },
  },
  sites: {
    leeds: { title: "Leeds distribution centre" },
    bristol: { title: "Bristol depot" },
    venlo: { title: "Venlo depot (Tarnbeck Benelux B.V.)" },
  },
  thresholds: { justification: 70, upgradeImpact: 60, plannedCoverage: 80 },
  approvals: {
    requirements: [
      { role: "process-owner", ofProcess: true },
      { role: "design-authority" },
      { role: "design-authority", persons: 2, when: { impactAbove: 40 } },
      { role: "data-protection", when: { personalData: true } },
      { role: "steering-committee", when: { level: ["D"] } },
    ],
    validDays: 365,
    emergency: { role: "incident-manager", validDays: 14 },
  },
  waivers: { roles: ["steering-committee"], maxDays: 180 },
  exempt: [
    { path: "/justification", role: "data-protection" },
    { path: "/upgrade", role: "data-protection" },
    { path: "/justification/benefit", role: "process-owner" },
  ],
  effort: { changedLinesPerDay: 120, dayRate: { amount: 720, currency: "GBP" } },
});
