"""What a checklist says today of fixed projects, so that a change of meaning is seen."""
