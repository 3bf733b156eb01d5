package dev.mendflow.parts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to what can be had: parts, where they lie, how many, and what a symptom usually takes. */
@Component
@Transactional
public class PartsCatalogue {

    private final CatalogueStore catalogue;
    private final StockStore stock;

    PartsCatalogue(CatalogueStore catalogue, StockStore stock) {
        this.catalogue = catalogue;
        this.stock = stock;
    }

    /** Keeps these parts; a known number gets the new names and lead time. */
    public void registerParts(Collection<Part> parts) {
        parts.forEach(catalogue::save);
    }

    /** Keeps these locations; a known code gets the new name and region. */
    public void registerLocations(Collection<StockLocation> locations) {
        locations.forEach(catalogue::save);
    }

    /** Puts these lines in place of the former lists of the same symptoms and product lines. */
    public void registerNeeds(List<PartNeed> needs) {
        catalogue.replace(needs);
    }

    /** All parts by number. */
    @Transactional(readOnly = true)
    public List<Part> parts() {
        return catalogue.parts();
    }

    @Transactional(readOnly = true)
    public Optional<Part> part(String number) {
        return catalogue.find(number);
    }

    /** Books pieces in that came without an order; the part and the location have to be known. */
    public void stockUp(String partNumber, String location, int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("Cannot stock up by " + quantity);
        }
        stock.add(partNumber, location, quantity);
    }

    /** How much lies where, by part and location. */
    @Transactional(readOnly = true)
    public List<StockLevel> levels() {
        return stock.levels();
    }
}
