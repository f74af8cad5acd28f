"""What several formats show of a finding: its excerpt, its section, its fingerprint, and what adds up."""
