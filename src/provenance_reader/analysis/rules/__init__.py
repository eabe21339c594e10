"""Attribution by rules with evidence: the frames of German news prose."""
